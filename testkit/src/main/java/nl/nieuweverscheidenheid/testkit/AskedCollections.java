// SPDX-License-Identifier: EUPL-1.2
package nl.nieuweverscheidenheid.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Notes every collection that a service under test asks its database for, as each store does when it is made; to be imported
 * by a Spring test. So no collection is kept that nobody thought of when it comes to people.
 */
public final class AskedCollections implements BeanPostProcessor {
    private final Set<String> asked = new ConcurrentSkipListSet<>();

    /**
     * Fails for a collection that is neither looked after nor free of people, and for one that is said to be and is not there.
     *
     * @param lookedAfter those that are exported and erased
     * @param freeOfPeople those in which nobody is to be found
     */
    public void areAll(Set<String> lookedAfter, Set<String> freeOfPeople) {
        var known = new TreeSet<>(lookedAfter);
        known.addAll(freeOfPeople);
        assertThat(known)
                .as("collections of which it is known whether they hold people")
                .isEqualTo(asked);
        assertThat(freeOfPeople).as("either or").doesNotContainAnyElementsOf(lookedAfter);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof MongoDatabase database ? noting(database) : bean;
    }

    private Object noting(MongoDatabase database) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MongoDatabase.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getCollection")) {
                        asked.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(database, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
