package lodestar.allocation;

import java.util.List;

/// What a room above knows of the running mentorships of an allocation. Each such room declares its
/// own as a bean, and the allocation's page shows all of them beside the mentees that its reader
/// may see.
public interface PairNotes {

    List<PairNote> notes(AllocationId allocation);
}
