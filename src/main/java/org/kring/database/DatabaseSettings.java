package org.kring.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.kring.console.CannotStart;
import org.kring.console.Console;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to the database that the settings name, or to an own one. */
@Configuration(proxyBeanMethods = false)
class DatabaseSettings {

    private static final String NONE_NAMED = "'${kring.database.url:}'.isBlank()";

    /** Nothing is configured: an own database under the data folder. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(NONE_NAMED)
    static class Own {

        @Bean
        EmbeddedPostgres embeddedPostgres(@Value("${kring.data}") Path data) {
            var postgres = EmbeddedPostgres.start(data);
            Console.say("database.own", data.resolve("postgres"));
            return postgres;
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            return pool(postgres.url(), postgres.user(), postgres.password());
        }
    }

    /** A server of somebody's own. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!(" + NONE_NAMED + ")")
    static class Named {

        @Bean
        DataSource dataSource(
                @Value("${kring.database.url}") String url,
                @Value("${kring.database.user}") String user,
                @Value("${kring.database.password}") String password) {
            DriverManager.setLoginTimeout(10);
            try (var tried = DriverManager.getConnection(url, user, password)) {
                tried.isValid(5);
            } catch (SQLException e) {
                throw new CannotStart(sentence(e));
            }
            Console.say("database.named");
            return pool(url, user, password);
        }

        private static String sentence(SQLException e) {
            return switch (e.getSQLState() == null ? "" : e.getSQLState()) {
                case "28P01", "28000" -> "database.wrong-user";
                case "3D000" -> "database.no-such";
                default -> "database.unreachable";
            };
        }
    }

    /** Tells how far the tables are. */
    @Bean
    FlywayMigrationStrategy migrations() {
        return flyway -> {
            try {
                Console.say("migrations", flyway.migrate().migrationsExecuted);
            } catch (FlywayException e) {
                throw new CannotStart("database.tables", firstLine(e));
            }
        };
    }

    private static String firstLine(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(thrown.getClass().getSimpleName());
    }

    private static DataSource pool(String url, String user, String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(24);
        pool.setMinimumIdle(2);
        pool.setPoolName("kring");
        pool.setConnectionTimeout(10_000);
        // No words of people in errors: the server's detail quotes the row.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
