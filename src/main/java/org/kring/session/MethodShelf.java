package org.kring.session;

import java.time.InstantSource;
import java.time.ZoneOffset;
import org.kring.method.Methods;
import org.kring.method.yaml.MethodFile;
import org.kring.method.yaml.MethodFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the methods of today beside those that stored sessions were opened with; each content is kept once. */
@Configuration(proxyBeanMethods = false)
class MethodShelf {

    @Bean
    Methods methods(JdbcClient db, InstantSource clock) {
        var current = MethodFiles.bundled();
        current.forEach(
                file -> db.sql("insert into method (hash, id, yaml, kept) values (?, ?, ?, ?) on conflict do nothing")
                        .params(
                                file.method().hash(),
                                file.method().id(),
                                file.text(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
        var kept = db.sql("select yaml from method")
                .query((row, i) -> MethodFiles.parse(row.getString("yaml")))
                .list();
        return new Methods(current.stream().map(MethodFile::method).toList(), kept);
    }
}
