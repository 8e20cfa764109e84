package lodestar.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of a text, in the language that is nearest to the reader's.
///
/// @param words Markdown
/// @param language of the words, which may be another than the reader's
/// @param writtenBy null for the version that Lodestar brings
public record AgreementText(
        TextKind kind,
        int version,
        String words,
        String language,
        @Nullable String writtenBy,
        Instant writtenAt) {}
