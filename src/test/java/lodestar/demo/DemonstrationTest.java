package lodestar.demo;

import static org.assertj.core.api.Assertions.assertThat;

import lodestar.LodestarTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LodestarTest
class DemonstrationTest {

    @Autowired private JdbcClient database;
    @Autowired private Demonstration demonstration;

    @Test
    void x() {
        demonstration.fill();
        System.err.println(database.sql("select status, count(*) from nomination group by 1 union all select 'M ' || status, count(*) from meeting group by 1 union all select 'F ' || status, count(*) from followup group by 1 union all select 'A ' || status, count(*) from allocation group by 1").query((row, n) -> row.getString(1) + "=" + row.getInt(2)).list());
        demonstration.fill();
        assertThat(demonstration.visitors()).hasSize(6);
    }
}
