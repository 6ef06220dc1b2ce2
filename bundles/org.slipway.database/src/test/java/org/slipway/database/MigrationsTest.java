// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

    private static final String DURABILITY = "derby.system.durability";
    private static final Migrations NOTES = new Migrations(
            MigrationsTest.class.getClassLoader(),
            "note_schema",
            List.of("org/slipway/database/migrations/common", "org/slipway/database/migrations/{database}"));

    @AfterEach
    void clear() {
        System.clearProperty(DURABILITY);
    }

    @Test
    void shouldRunEachOnce_whenStartedAgain() throws SQLException {
        // given
        EmbeddedDataSource derby = derby("twice");

        // when
        int first = NOTES.run(derby);
        int second = NOTES.run(derby);

        // then
        assertThat(first).isEqualTo(2);
        assertThat(second).isZero();
    }

    @Test
    void shouldRefuse_whenTheDatabaseIsOfANewerVersion() throws SQLException {
        // given
        EmbeddedDataSource derby = derby("newer");
        NOTES.run(derby);
        Migrations older = new Migrations(
                MigrationsTest.class.getClassLoader(),
                "note_schema",
                List.of("org/slipway/database/migrations/{database}"));

        // then
        assertThatThrownBy(() -> older.run(derby))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Its tables are of a newer version of Slipway: migration 2 in note_schema is not known to this"
                                + " one. Start the newer version again, or put back the copy of the database that was kept from"
                                + " before the upgrade");
    }

    @Test
    void shouldRefuse_whenDerbyIsToldToLoseData() {
        // given
        System.setProperty(DURABILITY, "test");

        // then
        assertThatThrownBy(() -> NOTES.run(derby("durability")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The system property derby.system.durability is \"test\"");
    }

    @Test
    void shouldKeepDerbysFolderForItsOwner_whenOthersMayReadWhatIsMade(@TempDir Path folder)
            throws SQLException, IOException {
        // given
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(folder.resolve("db").toString());
        derby.setCreateDatabase("create");
        derby.getConnection().close();
        Files.setPosixFilePermissions(folder.resolve("db"), PosixFilePermissions.fromString("rwxr-xr-x"));

        // when
        NOTES.run(derby);

        // then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("db"))))
                .isEqualTo("rwx------");
        derby.setShutdownDatabase("shutdown");
        assertThatThrownBy(derby::getConnection).hasMessageContaining("shutdown");
    }

    @Test
    void shouldRefuse_whenTheDatabaseIsUnknown() {
        // given
        DatabaseMetaData meta = answering(DatabaseMetaData.class, Map.of("getDatabaseProductName", "H2"));
        Connection connection = answering(Connection.class, Map.of("getMetaData", meta));
        DataSource unknown = answering(DataSource.class, Map.of("getConnection", connection));

        // then
        assertThatThrownBy(() -> NOTES.run(unknown))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The database is H2, but must be PostgreSQL or Apache Derby");
    }

    private static EmbeddedDataSource derby(String name) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName("memory:" + name);
        source.setCreateDatabase("create");
        return source;
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                MigrationsTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }
}
