// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link Site} of this process: started when the first asks, stopped when the process ends. Where two
 * processes share the classes, each class is a run of its own to JUnit, so that no store of JUnit's outlives it.
 */
public final class SiteExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Shared.SITE;
    }

    private static final class Shared {

        private static final Site SITE = new Site();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SITE::close));
        }
    }
}
