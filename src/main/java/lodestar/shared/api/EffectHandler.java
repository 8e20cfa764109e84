package lodestar.shared.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import lodestar.shared.Problem;
import lodestar.shared.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Lets handlers return an effect: runs it and answers with the record.
final class EffectHandler implements HandlerMethodReturnValueHandler {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final Effects effects;

    EffectHandler(Effects effects) {
        this.effects = effects;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Effect.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest web)
            throws IOException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        container.setRequestHandled(true);
        var answer = effects.run((Effect<?>) Objects.requireNonNull(returned), key(request));
        response.setStatus(answer.status());
        if (answer.location() != null) {
            response.setHeader("Location", answer.location());
        }
        if (answer.body().length > 0) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }

    private static Effects.@Nullable Key key(HttpServletRequest request) {
        String name = request.getHeader(KEY);
        var visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
        if (name == null || visitor == null || !request.getMethod().equals("POST")) {
            return null;
        }
        if (name.isBlank() || name.length() > LONGEST_KEY) {
            throw new Malformed(Problem.of("idempotency-key"), KEY);
        }
        return new Effects.Key(visitor.id(), name, fingerprint(request));
    }

    private static byte[] fingerprint(HttpServletRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            String query = request.getQueryString();
            String asked = request.getRequestURI() + '?' + (query == null ? "" : query) + '\n';
            digest.update(asked.getBytes(StandardCharsets.UTF_8));
            return digest.digest(WholeBodies.bytes(request));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
