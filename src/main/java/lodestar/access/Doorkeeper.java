package lodestar.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.Refused;
import lodestar.shared.web.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Stands before every handler: asks for the action that it declares, and hands it the actor.
@Component
class Doorkeeper implements WebMvcConfigurer, HandlerInterceptor, HandlerMethodArgumentResolver {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(Open.class)) {
            May may = method.getMethodAnnotation(May.class);
            Refused.forbidUnless(may != null && actor().may(may.value()));
        }
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return actor();
    }

    private static Actor actor() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            return signedIn.getPrincipal();
        }
        throw Refused.forbidden();
    }

    /// Refuses to start with a handler that declares nothing.
    @Component
    static class EveryHandlerDeclaresItsAction implements SmartInitializingSingleton {

        private final RequestMappingHandlerMapping handlers;

        EveryHandlerDeclaresItsAction(
                @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
            this.handlers = handlers;
        }

        @Override
        public void afterSingletonsInstantiated() {
            List<String> bare = undeclared(handlers.getHandlerMethods());
            if (!bare.isEmpty()) {
                throw new IllegalStateException("these handlers declare no action: " + bare);
            }
        }

        static List<String> undeclared(Map<?, HandlerMethod> handlers) {
            return handlers.values().stream()
                    .filter(each ->
                            !each.hasMethodAnnotation(May.class)
                                    && !each.hasMethodAnnotation(Open.class))
                    .map(HandlerMethod::getShortLogMessage)
                    .toList();
        }
    }
}
