package lodestar.shared.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lodestar.shared.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/// Teaches the web what handlers for programs take and return. Nothing but the REST interface
/// speaks JSON here.
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final ApiJson json;

    ApiConfiguration(ApiJson json) {
        this.json = json;
    }

    /// Before all others: the one for bodies would take an effect for a record.
    @Bean
    static SmartInitializingSingleton effectsFirst(
            RequestMappingHandlerAdapter adapter, Effects effects) {
        return () -> {
            var handlers = new ArrayList<HandlerMethodReturnValueHandler>();
            handlers.add(new EffectHandler(effects));
            handlers.addAll(Objects.requireNonNull(adapter.getReturnValueHandlers()));
            adapter.setReturnValueHandlers(handlers);
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ListingFromAddress());
        resolvers.add(new SpanFromAddress());
        resolvers.add(new UploadFromBody());
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json.mapper()));
    }

    private static final class ListingFromAddress implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Listing.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            String after = request.getParameter("after");
            return new Listing(
                    limit(request.getParameter("limit")),
                    after == null ? "" : after,
                    isCounted(request.getParameter("total")));
        }

        private static int limit(@Nullable String asked) {
            if (asked == null || asked.isEmpty()) {
                return Listing.USUAL;
            }
            if (!asked.matches("[0-9]{1,9}") || Integer.parseInt(asked) < 1) {
                throw new Malformed("limit");
            }
            return Math.min(Integer.parseInt(asked), Listing.MOST);
        }

        private static boolean isCounted(@Nullable String asked) {
            return switch (asked) {
                case null -> true;
                case "", "true" -> true;
                case "false" -> false;
                default -> throw new Malformed("total");
            };
        }
    }

    private static final class SpanFromAddress implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Span.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var visitor =
                    (Visitor)
                            request.getAttribute(
                                    Visitor.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            return Span.read(
                    request.getParameter("from"),
                    request.getParameter("to"),
                    visitor == null ? ZoneOffset.UTC : visitor.zone());
        }
    }

    private static final class UploadFromBody implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Upload.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders)
                throws IOException {
            var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            if (request instanceof MultipartHttpServletRequest form) {
                var files = form.getFileMap().values();
                if (files.isEmpty()) {
                    throw new Malformed("checklist");
                }
                var file = files.iterator().next();
                String name = file.getOriginalFilename();
                return new Upload(name == null ? "" : name, file.getInputStream());
            }
            return new Upload(
                    name(request.getHeader("Content-Disposition")), request.getInputStream());
        }

        private static String name(@Nullable String disposition) {
            try {
                String name =
                        disposition == null
                                ? null
                                : ContentDisposition.parse(disposition).getFilename();
                return name == null ? "" : name;
            } catch (IllegalArgumentException unreadable) {
                throw new Malformed("Content-Disposition");
            }
        }
    }
}
