package lodestar.shared;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import lodestar.shared.Unreachable.Reason;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/// Calls an address that somebody else chose. A name is resolved once a connection, each of its
/// addresses is asked about, and the connection goes to one of them: the JDK's own client would
/// look it up again. No redirect is followed, nothing is tried twice, no cookie is kept, and all of
/// it ends in time.
///
/// @param resolver names to addresses
/// @param isOpen to which addresses it may connect
/// @param longest for everything together
public record Outreach(
        Resolver resolver, Predicate<InetAddress> isOpen, SSLContext tls, Duration longest) {

    private static final Timeout CONNECT = Timeout.ofSeconds(4);

    /// Looks a name up.
    public interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /// What is said over an open client.
    public interface Call<T> {
        T over(CloseableHttpClient client) throws IOException;
    }

    /// With the names and the trust of this machine.
    public static Outreach usual(Predicate<InetAddress> isOpen, Duration longest) {
        try {
            return new Outreach(
                    InetAddress::getAllByName, isOpen, SSLContext.getDefault(), longest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws CalledOff by the call itself, or `Unreachable`
    public <T> T call(Call<T> call) {
        var client = client();
        var called = new FutureTask<T>(() -> call.over(client));
        // nobody waits for its end: a look-up of names cannot be broken off
        Thread.ofVirtual().start(called);
        try {
            return called.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            called.cancel(true);
            throw new Unreachable(Reason.TOO_SLOW);
        } catch (ExecutionException broken) {
            throw switch (broken.getCause()) {
                case CalledOff known -> known;
                case SocketTimeoutException late -> new Unreachable(Reason.TOO_SLOW);
                case null, default -> new Unreachable(Reason.CONNECTION);
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable(Reason.CONNECTION);
        } finally {
            // at once: a gentle end would first hear the answer out
            client.close(CloseMode.IMMEDIATE);
        }
    }

    /// Looks a name up and asks about each of its addresses, without a connection.
    ///
    /// @throws Unreachable where it leads to none that is open
    public InetAddress[] look(String host) {
        InetAddress[] addresses;
        try {
            addresses = resolver.resolve(host);
        } catch (UnknownHostException unknown) {
            throw new Unreachable(Reason.UNKNOWN_HOST);
        }
        for (InetAddress each : addresses) {
            if (!isOpen.test(each)) {
                throw new Unreachable(Reason.ADDRESS);
            }
        }
        return addresses;
    }

    private CloseableHttpClient client() {
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Guarded())
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(CONNECT)
                                        .setSocketTimeout(Timeout.of(longest))
                                        .build())
                        .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /// Stands between the client and every connection that it makes.
    private final class Guarded implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) {
            return look(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
