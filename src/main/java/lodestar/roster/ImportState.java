package lodestar.roster;

/// Where an import is. `READING` and `APPLYING` run by themselves; `READY` waits for a person.
public enum ImportState {
    READING,
    READY,
    APPLYING,
    APPLIED,
    REFUSED,
    INTERRUPTED;

    public boolean isRunning() {
        return this == READING || this == APPLYING;
    }
}
