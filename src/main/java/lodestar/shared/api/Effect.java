package lodestar.shared.api;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a request of a program asks for: an act, and the record to answer with. It runs in one
/// transaction after the handler has returned it, as a [lodestar.shared.web.Submission] does for
/// forms; the same `Idempotency-Key` again gives the same answer without a second effect.
///
/// ```java
/// return Effect.of(() -> nominations.approve(id, null, by), () -> record(id, by));
/// ```
public final class Effect<T> {

    /// @param location of a new record; null where none was made
    record Done(int status, @Nullable String location, @Nullable Object body) {}

    private final Supplier<Done> act;
    private final @Nullable Supplier<T> present;
    private final Map<String, String> fields;
    private final boolean isConfidential;

    private Effect(Supplier<Done> act, @Nullable Supplier<T> present) {
        this(act, present, Map.of(), false);
    }

    private Effect(
            Supplier<Done> act,
            @Nullable Supplier<T> present,
            Map<String, String> fields,
            boolean isConfidential) {
        this.act = act;
        this.present = present;
        this.fields = Map.copyOf(fields);
        this.isConfidential = isConfidential;
    }

    /// Changes a record and answers with it: 200. A stale version is refused with the present one.
    public static <T> Effect<T> of(Runnable act, Supplier<T> record) {
        return new Effect<>(
                () -> {
                    act.run();
                    return new Done(200, null, record.get());
                },
                record);
    }

    /// Does something and answers with what came of it: 200.
    public static <I, T> Effect<T> answering(Supplier<I> act, Function<I, T> record) {
        return new Effect<>(() -> new Done(200, null, record.apply(act.get())), null);
    }

    /// Makes a record and answers with it and its address: 201.
    public static <I, T> Effect<T> making(
            Supplier<I> act, Function<I, String> address, Function<I, T> record) {
        return new Effect<>(
                () -> {
                    I made = act.get();
                    return new Done(201, address.apply(made), record.apply(made));
                },
                null);
    }

    /// Leaves nothing behind to answer with: 204.
    public static Effect<Void> ending(Runnable act) {
        return new Effect<>(
                () -> {
                    act.run();
                    return new Done(204, null, null);
                },
                null);
    }

    /// Says how a field of a refusal is called here, where that differs from the form's name.
    public Effect<T> naming(String field, String here) {
        var more = new HashMap<>(fields);
        more.put(field, here);
        return new Effect<>(act, present, more, isConfidential);
    }

    /// Its answer shows a secret: where it is kept for the same key again, it is sealed.
    public Effect<T> confidential() {
        return new Effect<>(act, present, fields, true);
    }

    boolean isConfidential() {
        return isConfidential;
    }

    Done run() {
        return act.get();
    }

    /// The present record; null where there is none.
    @Nullable Object present() {
        return present == null ? null : present.get();
    }

    Map<String, String> fields() {
        return fields;
    }
}
