// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.staff}. */
@ObjectClassDefinition(name = "Slipway staff", description = "Who may use the approval screen, and for how long")
public @interface StaffConfiguration {

    @AttributeDefinition(description = "JAAS realm that staff signs in to")
    String realm() default "karaf";

    @AttributeDefinition(description = "Classes of the principals whose names are roles")
    String[] rolePrincipalClasses() default "org.apache.karaf.jaas.boot.principal.RolePrincipal";

    @AttributeDefinition(description = "Class of the principal whose name is the account's; none: the name as typed")
    String userPrincipalClass() default "org.apache.karaf.jaas.boot.principal.UserPrincipal";

    @AttributeDefinition(description = "A session that nobody uses ends after so many minutes")
    int sessionMinutes() default 30;

    @AttributeDefinition(description = "Every session ends after so many hours")
    int sessionHours() default 12;

    @AttributeDefinition(
            description =
                    "A session ends after so many minutes where the realm can't be asked for the roles of an account without its password")
    int unaskedMinutes() default 60;

    @AttributeDefinition(
            description =
                    "Time zone of staff pages where the supplier's own is not known, such as Asia/Manila; empty: the server's")
    String timeZone() default "";
}
