package lodestar.booking.busy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import lodestar.booking.busy.FetchFailed.Reason;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Fetches a text from an address that somebody else chose. Only https; the name is resolved once,
/// each of its addresses is asked about, and the connection goes to one of them; a redirect is a
/// new address and is asked about anew. All of it within a size and a time.
///
/// @param resolver names to addresses
/// @param isOpen to which addresses it may connect
/// @param most bytes of an answer
/// @param longest for everything together
record Fetching(
        Resolver resolver,
        Predicate<InetAddress> isOpen,
        SSLContext tls,
        int most,
        Duration longest) {

    private static final int REDIRECTS = 3;
    private static final Timeout CONNECT = Timeout.ofSeconds(4);

    /// Looks a name up.
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /// @throws FetchFailed with the reason
    byte[] fetch(String address) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var client = client()) {
            var fetched = threads.submit(() -> follow(client, uri(address)));
            try {
                return fetched.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                client.close(CloseMode.IMMEDIATE);
                fetched.cancel(true);
                throw new FetchFailed(Reason.TOO_SLOW);
            }
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof FetchFailed known
                    ? known
                    : new FetchFailed(Reason.CONNECTION);
        } catch (IOException broken) {
            throw new FetchFailed(Reason.CONNECTION);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FetchFailed(Reason.CONNECTION);
        }
    }

    private byte[] follow(CloseableHttpClient client, URI first) throws IOException {
        URI at = first;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            URI here = at;
            Answer answer = client.execute(request(here), response -> answer(here, response));
            if (answer.text() != null) {
                return answer.text();
            }
            at = uri(String.valueOf(answer.onward()));
        }
        throw new FetchFailed(Reason.REDIRECTS);
    }

    private record Answer(byte @Nullable [] text, @Nullable URI onward) {}

    private Answer answer(URI here, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        Header location = response.getFirstHeader("Location");
        if (status >= 300 && status < 400 && status != 304 && location != null) {
            return new Answer(null, resolved(here, location.getValue()));
        }
        if (status != 200 || response.getEntity() == null) {
            throw new FetchFailed(Reason.STATUS);
        }
        return new Answer(read(response.getEntity().getContent()), null);
    }

    private byte[] read(InputStream in) throws IOException {
        var text = new ByteArrayOutputStream();
        byte[] part = new byte[8_192];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            text.write(part, 0, read);
            if (text.size() > most) {
                throw new FetchFailed(Reason.TOO_BIG);
            }
        }
        return text.toByteArray();
    }

    private static URI resolved(URI here, String location) {
        try {
            return here.resolve(location.strip());
        } catch (IllegalArgumentException notAnAddress) {
            throw new FetchFailed(Reason.ADDRESS);
        }
    }

    private static HttpGet request(URI address) {
        var request = new HttpGet(address);
        request.setHeader("Accept", "text/calendar");
        request.setHeader("User-Agent", "Lodestar");
        return request;
    }

    /// An address of https, with a host and without a name before it.
    static URI uri(String address) {
        try {
            URI uri = URI.create(address);
            if ("https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new FetchFailed(Reason.ADDRESS);
        }
        throw new FetchFailed(Reason.ADDRESS);
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
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses;
            try {
                addresses = resolver.resolve(host);
            } catch (UnknownHostException unknown) {
                throw new FetchFailed(Reason.UNKNOWN_HOST);
            }
            for (InetAddress each : addresses) {
                if (!isOpen.test(each)) {
                    throw new FetchFailed(Reason.ADDRESS);
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
