import java.io.IOException;

/// A page, or an act, to measure.
///
/// @param aim processor milliseconds a request of JVM and PostgreSQL together; 0 where none is set
/// @param statements how many SQL statements a request may take
/// @param supply how often it can be asked: an act uses up a record each time
/// @param seat whose session the client with this number uses
/// @param status what it answers when all is well
record Page(String name, double aim, int statements, int supply, Seat seat, int status, Ask ask) {

    static final int ENDLESS = Integer.MAX_VALUE;

    /// The cookies of a client by its number.
    interface Seat {
        String cookies(int client);
    }

    /// Asks once; `turn` rises by one with each request to this page.
    interface Ask {
        Client.Reply send(Visitor visitor, int turn) throws IOException;
    }

    static Page read(String name, double aim, int statements, Seat seat, Ask ask) {
        return new Page(name, aim, statements, ENDLESS, seat, 200, ask);
    }

    static Page act(String name, double aim, int supply, Seat seat, Ask ask) {
        return new Page(name, aim, 0, supply, seat, 303, ask);
    }

    boolean isAct() {
        return status == 303;
    }
}
