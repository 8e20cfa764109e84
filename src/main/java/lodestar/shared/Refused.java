package lodestar.shared;

import java.util.List;
import java.util.function.UnaryOperator;

/// An act that a rule does not allow. Says which rule by its code; `words` has the sentence.
public final class Refused extends RuntimeException {

    /// Why: the input is not valid (422), the state does not allow it (409), the person may not
    /// (403).
    public enum Kind {
        INVALID,
        STATE,
        FORBIDDEN
    }

    private final Kind kind;
    private final transient List<Problem> problems;

    public Refused(Kind kind, List<Problem> problems) {
        super(problems.getFirst().code(), null, false, false);
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    public static Refused because(String code) {
        return new Refused(Kind.STATE, List.of(Problem.of(code)));
    }

    public static Refused because(Problem problem) {
        return new Refused(Kind.STATE, List.of(problem));
    }

    public static Refused invalid(Problem... problems) {
        return new Refused(Kind.INVALID, List.of(problems));
    }

    public static Refused forbidden() {
        return forbidden("forbidden");
    }

    public static Refused forbidden(String code) {
        return new Refused(Kind.FORBIDDEN, List.of(Problem.of(code)));
    }

    public static void refuseUnless(boolean allowed, String code) {
        if (!allowed) {
            throw because(code);
        }
    }

    public static void refuseUnless(boolean allowed, String code, UnaryOperator<Problem> more) {
        if (!allowed) {
            throw because(more.apply(Problem.of(code)));
        }
    }

    public static void forbidUnless(boolean allowed) {
        if (!allowed) {
            throw forbidden();
        }
    }

    public Kind kind() {
        return kind;
    }

    public List<Problem> problems() {
        return problems;
    }

    public String code() {
        return problems.getFirst().code();
    }

    public int status() {
        return switch (kind) {
            case INVALID -> 422;
            case STATE -> 409;
            case FORBIDDEN -> 403;
        };
    }
}
