#include "store/schema.hpp"

#include <cstddef>
#include <string>

namespace standpoint {

void migrate(Connection& connection, std::int64_t up_to) {
    while (connection.integer("PRAGMA user_version") < up_to) {
        Transaction transaction(connection);
        const std::int64_t version = connection.integer("PRAGMA user_version");
        if (version >= up_to) {
            return;
        }
        if (version == 0) {
            connection.script(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
        }
        connection.script(migrations.at(static_cast<std::size_t>(version)));
        connection.script(("PRAGMA user_version = " + std::to_string(version + 1)).c_str());
        transaction.commit();
    }
}

}  // namespace standpoint
