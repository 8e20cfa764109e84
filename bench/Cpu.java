import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Processor time used so far, in milliseconds, as the operating system accounts it: by the JVM, and
/// by PostgreSQL with all its processes, those that have ended too.
record Cpu(long jvm, long postgres) {

    private static final int TICKS_A_SECOND = 100;
    private static final int USER = 11;
    private static final int ENDED_CHILDREN_USER = 13;

    static Cpu now(long jvm, long postmaster) throws IOException {
        long postgres = 0;
        List<Long> children =
                ProcessHandle.of(postmaster).orElseThrow().children().map(ProcessHandle::pid).toList();
        for (long child : children) {
            try {
                postgres += ticks(child, USER);
            } catch (NoSuchFileException ended) {
                continue; // the postmaster accounts for it
            }
        }
        postgres += ticks(postmaster, USER) + ticks(postmaster, ENDED_CHILDREN_USER);
        return new Cpu(ticks(jvm, USER) * 1000 / TICKS_A_SECOND, postgres * 1000 / TICKS_A_SECOND);
    }

    /// User and system time together; the fields are counted after the name, which may hold blanks.
    private static long ticks(long process, int first) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1]);
    }

    Cpu since(Cpu earlier) {
        return new Cpu(jvm - earlier.jvm, postgres - earlier.postgres);
    }
}
