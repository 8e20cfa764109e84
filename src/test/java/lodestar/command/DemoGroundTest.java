package lodestar.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lodestar.LodestarTest;
import lodestar.program.ProgramQueries;
import lodestar.program.Programs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@LodestarTest
@Transactional
class DemoGroundTest {

    @Autowired JdbcClient client;
    @Autowired ProgramQueries program;
    @Autowired Programs programs;

    @BeforeEach
    void nobodyMarkedIt() {
        client.sql("update program set is_demo = false").update();
    }

    @Test
    void the_demo_refuses_where_there_are_real_people() {
        somebodyComes();
        assertThatThrownBy(() -> ground().afterSingletonsInstantiated())
                .isInstanceOf(Unwilling.class)
                .hasMessageContaining("real people");
        assertThat(isDemo()).isFalse();
    }

    @Test
    void the_demo_comes_back_to_what_it_made() {
        client.sql("update program set is_demo = true").update();
        somebodyComes();
        assertThatCode(() -> ground().afterSingletonsInstantiated()).doesNotThrowAnyException();
        assertThat(isDemo()).isTrue();
    }

    private DemoGround ground() {
        return new DemoGround(client, program, programs);
    }

    private boolean isDemo() {
        return client.sql("select is_demo from program").query(Boolean.class).single();
    }

    private void somebodyComes() {
        client.sql(
                        """
                        insert into person (id, given_name, family_name)
                        values (gen_random_uuid(), 'Ada', 'Lovelace')
                        """)
                .update();
    }
}
