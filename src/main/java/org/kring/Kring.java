package org.kring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the house. */
@SpringBootApplication
public class Kring {

    /** Starts the house. */
    public static void main(String[] args) {
        SpringApplication.run(Kring.class, args);
    }
}
