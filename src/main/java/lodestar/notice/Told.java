package lodestar.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One piece of news for one person.
///
/// @param subject the record that it is about, and leads to
/// @param number how people call that record; empty where it has no number
/// @param other the other person in it, whose name the sentence says
/// @param when when it takes place
/// @param many how many it tells of
record Told(
        UUID person,
        News news,
        @Nullable UUID subject,
        String number,
        @Nullable UUID other,
        @Nullable Instant when,
        int many) {

    static Told of(UUID person, News news, @Nullable UUID subject, String number) {
        return new Told(person, news, subject, number, null, null, 1);
    }

    Told about(@Nullable UUID person) {
        return new Told(this.person, news, subject, number, person, when, many);
    }

    Told at(@Nullable Instant time) {
        return new Told(person, news, subject, number, other, time, many);
    }

    Told times(int many) {
        return new Told(person, news, subject, number, other, when, many);
    }
}
