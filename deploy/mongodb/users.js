// SPDX-License-Identifier: EUPL-1.2
// One user for each service, who can reach that service's database and no other. The image runs this once, when its
// volume is still empty.
for (const service of ['portfolio', 'typology', 'forum', 'map']) {
  db.getSiblingDB(service).createUser({
    user: service,
    pwd: process.env[`${service.toUpperCase()}_DB_PASSWORD`],
    roles: [{ role: 'readWrite', db: service }],
  });
}
