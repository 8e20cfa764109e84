package lodestar.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret part of a feed's address: 256 random bits, of which we keep only the SHA-256.
public record FeedToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static FeedToken next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return sha256(text);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The path that a calendar program asks for.
    public String path() {
        return "/calendar/" + text + ".ics";
    }

    @Override
    public String toString() {
        return "FeedToken[…]";
    }
}
