package lodestar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lodestar.database.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/// A test on the whole of Lodestar, listening on a random port, with the database of the test run.
///
/// Room, page and browser tests all carry this annotation and add nothing that would ask for
/// another context: so it starts once a run.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            // receivers of webhooks are servers of the test itself
            "lodestar.webhooks.private=allowed",
            "lodestar.institutions=north:north.example|north.localhost"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
public @interface LodestarTest {}
