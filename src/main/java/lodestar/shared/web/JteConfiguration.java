package lodestar.shared.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/// Renders the templates that the build has compiled. Each gets the `frame` of the request and its
/// `page`.
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

    @Bean
    TemplateEngine jteTemplateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    /// By this name it stands alone: Spring would else put one before it that asks each page anew
    /// which types of answer the browser takes.
    @Bean("viewResolver")
    ViewResolver jteViewResolver(TemplateEngine engine, Frames frames) {
        return new JteViewResolver(engine, frames, new Packing(), new ArrayBlockingQueue<>(8));
    }

    record JteViewResolver(
            TemplateEngine engine, Frames frames, Packing packing, Queue<PageOutput> idle)
            implements ViewResolver, Ordered {

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            String template = name + ".jte";
            return engine.hasTemplate(template)
                    ? new JteView(engine, frames, packing, idle, template)
                    : null;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE + 10;
        }
    }

    record JteView(
            TemplateEngine engine,
            Frames frames,
            Packing packing,
            Queue<PageOutput> idle,
            String template)
            implements View {

        /// Without it the content-negotiating resolver would forward the page to itself.
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws IOException {
            Map<String, Object> params = new HashMap<>();
            if (model != null && model.get("page") != null) {
                params.put("page", model.get("page"));
            }
            var frame = frames.frame(request, response);
            params.put("frame", frame);
            PageOutput used = idle.poll();
            var out = used == null ? new PageOutput() : used;
            engine.render(template, params, new PageText(out));
            if (frame.isSummed()) {
                out.clear();
                engine.render(template, params, new PageText(out));
            }
            response.setContentType(getContentType());
            packing.send(out.bytes(), out.length(), request, response);
            out.clear();
            if (out.isHandy()) {
                idle.offer(out);
            }
        }
    }
}
