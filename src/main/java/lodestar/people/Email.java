package lodestar.people;

import java.util.regex.Pattern;

/// Judges the shape of an e-mail address (after RFC 5321, sections 4.1.2 and 4.5.3): one @, a local
/// part of at most 64 and a whole of at most 254 characters, no blanks, no control characters, a
/// domain of labels with a dot between them.
public final class Email {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                            + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])");

    private Email() {}

    public static boolean isSound(String text) {
        return text.length() <= 254 && text.indexOf('@') <= 64 && SHAPE.matcher(text).matches();
    }
}
