package lodestar.shared.api;

import lodestar.shared.Problem;

/// A request that cannot be understood, and the part of it that cannot: 400.
final class Malformed extends RuntimeException {

    private final transient Problem problem;

    Malformed(String field) {
        this(Problem.of("malformed"), field);
    }

    Malformed(Problem problem, String field) {
        super(problem.code(), null, false, false);
        this.problem = problem.at(field);
    }

    Problem problem() {
        return problem;
    }
}
