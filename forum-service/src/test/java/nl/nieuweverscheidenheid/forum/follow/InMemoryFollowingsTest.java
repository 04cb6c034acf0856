// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.follow;

class InMemoryFollowingsTest extends FollowingsContract {
    private final Followings followings = new InMemoryFollowings();

    @Override
    Followings followings() {
        return followings;
    }
}
