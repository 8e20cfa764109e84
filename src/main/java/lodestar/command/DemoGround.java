package lodestar.command;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the demo only where nobody's data is: on an empty database, which it marks, or on one that
/// it marked before. Looks before Lodestar opens.
final class DemoGround implements SmartInitializingSingleton {

    private final JdbcClient client;

    DemoGround(JdbcClient client) {
        this.client = client;
    }

    @Override
    public void afterSingletonsInstantiated() {
        int marked =
                client.sql(
                                """
                                update program set is_demo = true, version = version + 1
                                where not is_demo and not exists (select from person)
                                """)
                        .update();
        if (marked == 0 && !isDemo()) {
            throw Unwilling.refused(
                    "This database holds real people: the demo is for an empty one. Name another folder by LODESTAR_HOME.");
        }
    }

    private boolean isDemo() {
        return client.sql("select is_demo from program")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
