package lodestar.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DemoCollegeTest {

    @Test
    void the_page_that_says_that_the_database_is_away_can_be_written_without_it() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none", "a", "b");
        assertThat(new DemoCollege(new ProgramQueries(JdbcClient.create(nowhere))).isDemo())
                .isFalse();
    }
}
