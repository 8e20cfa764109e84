package lodestar.nomination.web;

import lodestar.nomination.NominationStatus;

/// The shape of the tag that a status wears.
public final class StatusKind {

    private StatusKind() {}

    public static String of(NominationStatus status) {
        return switch (status) {
            case DRAFT, WITHDRAWN, REVOKED -> "off";
            case PENDING -> "wait";
            case APPROVED -> "good";
            case REJECTED -> "stop";
        };
    }
}
