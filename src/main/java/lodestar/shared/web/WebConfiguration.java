package lodestar.shared.web;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lodestar.shared.Id;
import lodestar.shared.NotFound;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Teaches the web what the rooms hand it: submissions as answers, ids as parts of an address,
/// files to keep for ever.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Submissions submissions;
    private final Assets assets;

    WebConfiguration(Submissions submissions, Assets assets) {
        this.submissions = submissions;
        this.assets = assets;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new SubmissionHandler(submissions));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new IdFromText());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/" + assets.mark() + "/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /// An address with something else than an id names no record; an empty field names none either,
    /// but that is meant.
    static final class IdFromText implements ConverterFactory<String, Id> {

        @Override
        @SuppressWarnings("NullAway") // Spring takes null for a field that was left empty
        public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
            return text -> text.isBlank() ? null : read(type, text);
        }

        private static <T extends Id> T read(Class<T> type, String text) {
            try {
                return type.getConstructor(UUID.class).newInstance(UUID.fromString(text.strip()));
            } catch (IllegalArgumentException notAnId) {
                throw new NotFound();
            } catch (InstantiationException
                    | IllegalAccessException
                    | NoSuchMethodException
                    | InvocationTargetException broken) {
                throw new IllegalStateException(type + " is not a record of one UUID", broken);
            }
        }
    }
}
