// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.kit.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How large a page may be that a {@link Paging} asks for, where it is not the usual 20, at most 100. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface PageLimit {
    int USUAL = 20;
    int MOST = 100;

    /** The page size where none is asked for. */
    int usual() default USUAL;

    /** The largest page size. */
    int most() default MOST;
}
