package lodestar;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// Starts Lodestar.
@SpringBootApplication
@Modulithic(systemName = "Lodestar", sharedModules = "shared")
public class Lodestar {

    public static void main(String[] args) {
        SpringApplication.run(Lodestar.class, args);
    }
}
