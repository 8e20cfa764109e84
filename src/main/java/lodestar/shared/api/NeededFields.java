package lodestar.shared.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import lodestar.shared.Problem;
import lodestar.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Refuses the body of a request in which a needed field is missing or null, naming all of them.
@ControllerAdvice
class NeededFields extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isRecord();
    }

    @Override
    public Object afterBodyRead(
            @Nullable Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        // where the whole text is "null"
        if (!(body instanceof Record record)) {
            throw new Malformed("body");
        }
        var missing = new ArrayList<Problem>();
        look(record, "", missing);
        if (!missing.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, missing);
        }
        return body;
    }

    private static void look(Record record, String path, List<Problem> missing) {
        for (RecordComponent each : record.getClass().getRecordComponents()) {
            Object value = value(record, each);
            String field = path + each.getName();
            if (value == null && each.isAnnotationPresent(Needed.class)) {
                missing.add(Problem.of("required").at(field));
            } else if (value instanceof Record inner
                    && inner.getClass().getPackage().equals(record.getClass().getPackage())) {
                look(inner, field + ".", missing);
            } else if (value instanceof List<?> list) {
                for (int n = 0; n < list.size(); n++) {
                    if (list.get(n) instanceof Record inner
                            && inner.getClass()
                                    .getPackage()
                                    .equals(record.getClass().getPackage())) {
                        look(inner, field + "[" + n + "].", missing);
                    }
                }
            }
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
