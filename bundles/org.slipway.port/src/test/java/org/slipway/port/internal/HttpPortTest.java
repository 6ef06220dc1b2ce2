// SPDX-License-Identifier: Apache-2.0
package org.slipway.port.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.web.PageTraffic;

/** With a connector as the jetty.xml of the distribution registers it; that file itself is tried by the integration tests. */
class HttpPortTest {

    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();

    private final Traffic traffic = new Traffic();
    private final List<ObjectName> names = new ArrayList<>();
    private FakeConnector connector;

    /** What is used of Jetty's {@code NetworkConnector}. */
    public interface ConnectorBean {

        void start() throws IOException;

        void shutdown() throws IOException;

        void stop() throws IOException;

        String getHost();

        int getPort();
    }

    @BeforeEach
    void make() throws Exception {
        connector = made(1, freePort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private FakeConnector made(long at, int port) throws JMException {
        FakeConnector made = new FakeConnector(port);
        ObjectName name = new ObjectName("org.slipway:type=HttpPort,made=" + at);
        BEANS.registerMBean(new StandardMBean(made, ConnectorBean.class), name);
        names.add(name);
        return made;
    }

    @AfterEach
    void forget() throws Exception {
        connector.shutdown();
        for (ObjectName name : names) {
            if (BEANS.isRegistered(name)) {
                BEANS.unregisterMBean(name);
            }
        }
    }

    @Test
    void shouldTakeNoConnection_untilThereIsTraffic() throws IOException {
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);

        new HttpPort(traffic, Connector.newest());

        connect().close();
        assertThat(traffic.told).containsExactly("kept true");
    }

    @Test
    void shouldRefuseFirstAndWaitThen_whenItCloses() {
        HttpPort open = new HttpPort(traffic, Connector.newest());
        traffic.whileWaiting = () -> {
            assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
            assertThat(connector.stopped).as("what is in work goes on").isFalse();
        };

        open.close();

        assertThat(connector.stopped).isTrue();
        assertThat(traffic.told).containsExactly("kept true", "kept false", "quiet for PT0.5S within PT30S");
    }

    @Test
    void shouldOpenAgain_whenItWasClosed() throws IOException {
        new HttpPort(traffic, Connector.newest()).close();

        new HttpPort(traffic, Connector.newest());

        connect().close();
    }

    @Test
    void shouldTakeTheNewWebServer_whenItWasMadeAnew() throws Exception {
        new HttpPort(traffic, Connector.newest()).close();
        connector = made(2, freePort());

        new HttpPort(traffic, Connector.newest());

        connect().close();
        assertThat(BEANS.isRegistered(names.get(0))).as("the one before").isFalse();
    }

    @Test
    void shouldGoOnWithoutAPort_whenTheFileIsAnother() throws Exception {
        BEANS.unregisterMBean(names.get(0));

        new HttpPort(traffic, Connector.newest()).close();

        assertThat(traffic.told).containsExactly("kept true", "kept false");
    }

    @Test
    void shouldGoOnWithoutAPort_whenItIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(connector.port, 1, InetAddress.getLoopbackAddress())) {
            HttpPort closed = new HttpPort(traffic, Connector.newest());

            closed.close();

            assertThat(taken.isBound()).isTrue();
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), connector.port);
    }

    private static final class Traffic implements PageTraffic {

        private final List<String> told = new ArrayList<>();
        private Runnable whileWaiting = () -> {};

        @Override
        public void keepConnections(boolean kept) {
            told.add("kept " + kept);
        }

        @Override
        public boolean awaitQuiet(Duration quiet, Duration limit) {
            whileWaiting.run();
            told.add("quiet for " + quiet + " within " + limit);
            return true;
        }
    }

    private static final class FakeConnector implements ConnectorBean {

        private final int port;
        private boolean stopped;
        private @Nullable ServerSocket socket;

        FakeConnector(int port) {
            this.port = port;
        }

        @Override
        public void start() throws IOException {
            socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        }

        @Override
        public void shutdown() throws IOException {
            if (socket != null) {
                socket.close();
            }
        }

        @Override
        public void stop() {
            stopped = true;
        }

        @Override
        public String getHost() {
            return "127.0.0.1";
        }

        @Override
        public int getPort() {
            return port;
        }
    }
}
