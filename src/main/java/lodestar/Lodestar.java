package lodestar;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;

/// Starts Lodestar.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@Modulithic(systemName = "Lodestar", sharedModules = "shared")
public class Lodestar {

    public static void main(String[] args) {
        SpringApplication.run(Lodestar.class, args);
    }
}
