package lodestar.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts and digests what passes.
final class Measured {

    private final MessageDigest digest = sha256();
    private long bytes;

    OutputStream writing(OutputStream out) {
        return new FilterOutputStream(new DigestOutputStream(out, digest)) {
            @Override
            public void write(byte[] some, int from, int length) throws IOException {
                out.write(some, from, length);
                bytes += length;
            }

            @Override
            public void write(int one) throws IOException {
                out.write(one);
                bytes++;
            }

            /// The parts of a zip share its stream.
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    InputStream reading(InputStream in) {
        return new DigestInputStream(in, digest) {
            @Override
            public int read(byte[] some, int from, int length) throws IOException {
                int read = super.read(some, from, length);
                bytes += Math.max(read, 0);
                return read;
            }

            @Override
            public int read() throws IOException {
                int read = super.read();
                bytes += read < 0 ? 0 : 1;
                return read;
            }
        };
    }

    long bytes() {
        return bytes;
    }

    /// Of all that has passed; once only.
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] some) {
        return HexFormat.of().formatHex(sha256().digest(some));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
