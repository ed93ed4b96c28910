#include "play/replay.hpp"

#include <string>

#include "app/commands.hpp"
#include "app/commands/opening.hpp"
#include "base/rng.hpp"
#include "play/signature.hpp"
#include "store/files.hpp"

namespace standpoint {

namespace {

constexpr std::size_t most_bytes = 2U << 20U;

int tell_all(const std::filesystem::path& file, const Problems& problems, std::ostream& err) {
    for (const Problem& problem : problems) {
        err << told(file, problem) << '\n';
    }
    return exit_code::found_wrong;
}

}  // namespace

int run_replay(const ReplayOptions& options, const Places& places, std::ostream& out, std::ostream& err) {
    const auto text = read_file(options.file, most_bytes);
    if (!text) {
        return tell_all(options.file, text.problems(), err);
    }
    const auto replay = read_replay(*text);
    if (!replay) {
        return tell_all(options.file, replay.problems(), err);
    }
    int code = exit_code::fine;
    const PackPointer pack = open_pack(places, options.pack.value_or(replay->pack_key), err, code);
    if (!pack) {
        // A pack named in the file is the file's fault, one on the command line the caller's.
        return options.pack ? code : exit_code::found_wrong;
    }
    const auto session = play_back(pack->material(), *replay);
    if (!session) {
        return tell_all(options.file, session.problems(), err);
    }
    out << "score " << session->score << "\nstate " << hex_digits(state_hash(*session)) << '\n';
    return exit_code::fine;
}

int run_signature(const SignatureOptions& /*options*/, const Places& places, std::ostream& out, std::ostream& err) {
    std::uint64_t hash = stable_hash("standpoint");
    for (const std::string& id : shipped_packs(places.questions)) {
        int code = exit_code::fine;
        const PackPointer pack = open_pack(places, id, err, code);
        if (!pack) {
            return exit_code::found_wrong;
        }
        hash = stable_hash(id + ' ' + hex_digits(signature(pack->material())) + '\n', hash);
    }
    out << hex_digits(hash) << '\n';
    return exit_code::fine;
}

}  // namespace standpoint
