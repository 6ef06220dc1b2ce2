// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.slip.Slip;
import org.slipway.spi.store.FileStore;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Slips;

/** Slips in the database whose files are somewhere else. */
@ParameterizedClass
@EnumSource
class FilesElsewhereTest {

    private static final Slip SLIP = SlipBuilder.slip().build();

    private final JpaStores stores;
    private final FileStore elsewhere = new MemoryDatabase(MutableClock.standing()).files();

    FilesElsewhereTest(TestDatabase database) {
        this.stores = database.emptyStores();
    }

    @Test
    void shouldKeepNoByteInTheDatabase_whenTheFilesAreElsewhere() throws SQLException {
        // when
        stores.slips(elsewhere).submit(NewSlips.of(SLIP));

        // then
        assertThat(stores.slips().find(SupplierScope.EVERY, SLIP.code())).contains(SLIP);
        assertThat(chunks()).isZero();
    }

    @Test
    void shouldStoreNoSlip_whenItsFileCannotBeKept() {
        // given
        FileStore full = (FileStore) Proxy.newProxyInstance(
                FileStore.class.getClassLoader(), new Class<?>[] {FileStore.class}, (self, method, arguments) -> {
                    throw new UnavailableException("file store", new IOException("disk full"));
                });
        Slips slips = stores.slips(full);

        // then
        assertThatThrownBy(() -> slips.submit(NewSlips.of(SLIP)))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("disk full");
        assertThat(slips.find(SupplierScope.EVERY, SLIP.code())).isEmpty();
    }

    private long chunks() throws SQLException {
        try (Connection connection = stores.direct().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM slip_file_chunk")) {
            count.next();
            return count.getLong(1);
        }
    }
}
