// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.image;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.nieuweverscheidenheid.kit.rendition.Rendition;

/**
 * All uploaded pictures and their files. Each has a time when it is to be looked after next, and no file is there without
 * a picture that has one: whatever a process that dies leaves undone is found again.
 */
public interface Images {
    /** Stores the files of a picture and, when all of them are there, the picture. */
    void add(Image image, List<Rendition> renditions, Instant lookAfterAt);

    /** A picture of this owner, unless it is gone. */
    Optional<Image> find(String owner, ImageId id);

    /** The picture with this id, be it withdrawn. */
    Optional<Image> find(ImageId id);

    /** Those of these pictures that are not gone. */
    List<Image> kept(Collection<ImageId> ids);

    /** How many pictures of this owner that are not gone were uploaded since then. */
    long count(String owner, Instant since);

    /** The picture with this address, be it withdrawn. */
    Optional<Image> findByHash(String hash);

    /** The pictures of this owner that are not gone, the oldest first. */
    List<Image> ownedBy(String owner);

    /**
     * Stores what was told of who is on it.
     *
     * @throws ImageChangedMeanwhile if the stored one is not the version that this one follows, or is gone
     */
    void save(Image image);

    /** A file, if it is there. */
    Optional<InputStream> open(Image image, Image.Rendering rendering);

    /** Puts off the look at a picture that is not gone; whether there is one. */
    boolean putOff(String owner, ImageId id, Instant lookAfterAt);

    /** Hides the picture from everybody, for good; it is to be looked after now. */
    void withdraw(Image image, Instant now);

    /** Some pictures whose time has come. */
    List<Due> due(Instant now, int most);

    /** Erases the picture with its files, unless somebody put off the look at it since it was found due. */
    void erase(Due due);

    /** Erases the files of a picture and keeps that it was withdrawn; looks again if there is a time to. */
    void eraseFiles(Image image, Optional<Instant> lookAfterAt);

    /** Erases the files of a withdrawn picture, and for an hour again, as what was still being stored may turn up. */
    default void clear(Image withdrawn, Instant now, Duration pause) {
        var since = Optional.ofNullable(withdrawn.withdrawnAt()).orElse(now);
        eraseFiles(
                withdrawn,
                now.isBefore(since.plus(Duration.ofHours(1))) ? Optional.of(now.plus(pause)) : Optional.empty());
    }

    /**
     * A picture to be looked after.
     *
     * @param isWhole false if its files were not all stored, or not all erased
     */
    record Due(Image image, boolean isWhole, Instant since) {}
}
