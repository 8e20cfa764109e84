import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// One browser's connection: keep-alive, gzip accepted, as little work of its own as can be.
final class Client implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private String cookies;

    Client(int port, String cookies) {
        this.port = port;
        this.cookies = cookies;
    }

    /// @param bytes all that came over the wire
    /// @param body as it came, so packed where `isPacked`
    record Reply(int status, int bytes, String location, String cookie, boolean isPacked, byte[] body) {

        String text() throws IOException {
            try (InputStream plain =
                    isPacked
                            ? new GZIPInputStream(new ByteArrayInputStream(body))
                            : new ByteArrayInputStream(body)) {
                return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    Reply get(String path) throws IOException {
        return send(("GET " + path + " HTTP/1.1\r\n" + head() + "\r\n"));
    }

    Reply post(String path, String form) throws IOException {
        return send(
                "POST " + path + " HTTP/1.1\r\n" + head()
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length() + "\r\n\r\n" + form);
    }

    /// Takes a cookie that a reply set.
    void keep(String cookie) {
        cookies += (cookies.isEmpty() ? "" : "; ") + cookie;
    }

    private String head() {
        return "Host: localhost\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nAccept-Language: en\r\n"
                + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n");
    }

    private Reply send(String request) throws IOException {
        if (socket == null) {
            connect();
        }
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return read();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    private Reply read() throws IOException {
        int bytes = 0;
        String line = line();
        int status = Integer.parseInt(line.substring(9, 12));
        int length = 0;
        boolean pieces = false;
        boolean packed = false;
        boolean last = false;
        String location = "";
        String cookie = "";
        for (bytes += line.length() + 2; !(line = line()).isEmpty(); bytes += line.length() + 2) {
            String low = line.toLowerCase(Locale.ROOT);
            if (low.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (low.startsWith("transfer-encoding:")) {
                pieces = true;
            } else if (low.startsWith("content-encoding:")) {
                packed = low.contains("gzip");
            } else if (low.startsWith("location:")) {
                location = line.substring(9).strip();
            } else if (low.startsWith("set-cookie:")) {
                cookie = line.substring(11).split(";", 2)[0].strip();
            } else if (low.startsWith("connection:")) {
                last = low.contains("close");
            }
        }
        var body = new ByteArrayOutputStream(Math.max(length, 8_192));
        if (pieces) {
            for (int size = piece(); size > 0; size = piece()) {
                body.write(in.readNBytes(size));
                line();
                bytes += 6 + Integer.toHexString(size).length();
            }
            line();
        } else {
            body.write(in.readNBytes(length));
        }
        if (last) {
            close();
        }
        return new Reply(status, bytes + 2 + body.size(), location, cookie, packed, body.toByteArray());
    }

    private int piece() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
