// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.forum.topic;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What authors may do with posts.
 *
 * @param editWindow how long after it was added a post may get other words
 */
@ConfigurationProperties("forum.posts")
record PostSettings(@DefaultValue("30m") Duration editWindow) {}
