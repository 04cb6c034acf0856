// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

class InMemoryImagesTest extends ImagesContract {
    private final Images images = new InMemoryImages();

    @Override
    Images images() {
        return images;
    }
}
