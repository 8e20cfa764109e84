package lodestar.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A mail server that can be told how to misbehave: what it answers to each command it is asked by
/// `answer`; an empty answer is silence. Keeps the ids of what it took. With a certificate it
/// offers to encrypt (RFC 3207).
final class PlainServer implements AutoCloseable {

    private final ServerSocket door;
    final List<String> taken = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    final AtomicInteger encrypted = new AtomicInteger();
    volatile @Nullable SSLContext certificate;
    volatile UnaryOperator<String> answer = command -> "250 fine";

    PlainServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Thread.ofVirtual().start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket guest) {
        try (guest) {
            say(guest, "220 ready");
            talk(guest, false);
        } catch (IOException gone) {
            // the other side hung up
        }
    }

    private void talk(Socket guest, boolean isEncrypted) throws IOException {
        SSLContext own = certificate;
        try (var in =
                new BufferedReader(
                        new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8))) {
            String command = in.readLine();
            while (command != null) {
                String said = answer.apply(command);
                if (own != null && !isEncrypted && command.startsWith("EHLO")) {
                    say(guest, "250-at your service");
                    said = "250 STARTTLS";
                } else if (own != null && command.equals("STARTTLS")) {
                    say(guest, "220 go on");
                    talk(encrypted(guest, own), true);
                    return;
                }
                if (said.startsWith("250") && command.equals("DATA")) {
                    say(guest, "354 go on");
                    String id = mark(in);
                    said = answer.apply("END");
                    if (said.startsWith("250")) {
                        taken.add(id);
                    }
                }
                if (!said.isEmpty()) {
                    say(guest, said);
                }
                command = command.equals("QUIT") ? null : in.readLine();
            }
        }
    }

    private Socket encrypted(Socket guest, SSLContext own) throws IOException {
        var secret =
                (SSLSocket)
                        own.getSocketFactory()
                                .createSocket(guest, "localhost", guest.getPort(), true);
        secret.setUseClientMode(false);
        secret.startHandshake();
        encrypted.incrementAndGet();
        return secret;
    }

    private static String mark(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                id = line.substring(12);
            }
        }
        return id;
    }

    private static void say(Socket guest, String words) throws IOException {
        guest.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
