// How fast packs are read, questions made and rounds dealt, for the shipped pack and for generated ones of 1,000 and
// 10,000 facts. Prints figures and ratios; judges nothing.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "facts/pack.hpp"
#include "play/deal.hpp"
#include "quiz/template.hpp"

using namespace standpoint;

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

std::string content(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Names that no two entities share: "Bavo Kelin" and the like.
std::string invented(std::size_t number, std::size_t syllables) {
    static const std::vector<std::string> parts{"ba", "ke", "li", "mo", "nu", "ra", "se", "to",
                                                "vi", "zu", "do", "fe", "gi", "ha", "jo", "pe"};
    std::string name;
    for (std::size_t i = 0; i < syllables; ++i) {
        name += parts[number % parts.size()];
        number /= parts.size();
    }
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

// A pack of about so many facts, in the proportions of a news article.
std::string generated_pack(std::size_t facts) {
    using Json = nlohmann::json;
    const std::size_t people = facts / 5;
    const std::size_t meetings = facts / 5;
    const std::size_t positions = facts * 3 / 10;
    const std::size_t events = facts / 10;
    const std::size_t states = facts / 10;
    const std::size_t terms = facts / 10;
    Json pack{{"id", "generated"}, {"title", "Generated"}, {"language", "en"}};
    pack["source"] = {
        {"title", "Generated"}, {"publisher", "A program"}, {"date", "none"}, {"paragraphs", 50}, {"invented", true}};
    const std::vector<std::string> shapes{"circle", "triangle", "square", "diamond", "hexagon", "star"};
    for (std::size_t i = 0; i < 6; ++i) {
        pack["sides"].push_back({{"id", "side" + std::to_string(i)},
                                 {"name", invented(i, 3)},
                                 {"adjective", invented(i, 3) + "n"},
                                 {"shape", shapes[i]},
                                 {"palette", i + 1}});
        pack["topics"].push_back({{"id", "topic" + std::to_string(i)}, {"name", "topic " + invented(i, 4)}});
    }
    const auto fact = [](const std::string& kind, std::size_t i) {
        return Json{{"id", kind + std::to_string(i)},
                    {"paragraph", 1 + i % 50},
                    {"explanation", "This is what " + kind + " " + std::to_string(i) + " says."}};
    };
    for (std::size_t i = 0; i < people; ++i) {
        const std::string id = "person" + std::to_string(i);
        pack["people"].push_back({{"id", id},
                                  {"name", invented(i, 4) + " " + invented(i * 7 + 3, 4)},
                                  {"side", "side" + std::to_string(i % 6)}});
        Json role = fact("role", i);
        role.update({{"person", id},
                     {"title", "keeper of " + invented(i, 5)},
                     {"of", "side" + std::to_string(i % 6)},
                     {"called", "the keeper of " + invented(i, 5)},
                     {"whole_list", true}});
        pack["roles"].push_back(role);
    }
    for (std::size_t i = 0; i < meetings; ++i) {
        const std::string place = "place" + std::to_string(i);
        pack["places"].push_back({{"id", place},
                                  {"name", invented(i, 5) + "ton"},
                                  {"located", "in " + invented(i, 5) + "ton"},
                                  {"kind", "city"},
                                  {"at", {-60.0 + static_cast<double>(i % 120), -170.0 + static_cast<double>(i % 340)}},
                                  {"radius_km", 20}});
        Json meeting = fact("meeting", i);
        meeting.update({{"table", {{"person" + std::to_string(i)}, {"person" + std::to_string((i + 1) % people)}}},
                        {"whole_list", true},
                        {"called", "the " + invented(i, 5) + " talks"},
                        {"place", place},
                        {"length", {{"number", 2 + i % 50}, {"format", "{n} hours"}}}});
        if (i > 0) {
            meeting["after"] = {"meeting" + std::to_string(i - 1)};
        }
        pack["meetings"].push_back(meeting);
    }
    const std::vector<std::string> stances{"demands", "offers", "refuses", "accepts"};
    for (std::size_t i = 0; i < positions; ++i) {
        Json position = fact("position", i);
        position.update({{"holder", "side" + std::to_string(i % 6)},
                         {"stance", stances[i % stances.size()]},
                         {"topic", "topic" + std::to_string(i * 5 % 6)},
                         {"what", "a place for the " + invented(i, 5) + " works"},
                         {"whole_list", true}});
        pack["positions"].push_back(position);
    }
    for (std::size_t i = 0; i < events; ++i) {
        const int year = 1000 + static_cast<int>(i);
        Json event = fact("event", i);
        event.update({{"called", "the opening of " + invented(i, 6)},
                      {"by", "side" + std::to_string(i % 6)},
                      {"when", {{"text", "in " + std::to_string(year)}, {"year", year}}}});
        pack["events"].push_back(event);
    }
    for (std::size_t i = 0; i < states; ++i) {
        Json state = fact("state", i);
        state.update({{"about", "the mood in " + invented(i, 6)},
                      {"value", "rather " + invented(i, 5)},
                      {"says", "the article"}});
        pack["states"].push_back(state);
    }
    for (std::size_t i = 0; i < terms; ++i) {
        Json term = fact("term", i);
        term.update({{"name", invented(i, 7)}, {"means", "the council of " + invented(i, 6)}});
        pack["terms"].push_back(term);
    }
    return pack.dump();
}

struct Figures {
    std::size_t facts = 0;
    double read = 0;  // seconds
    double index = 0;
    double round = 0;      // median of 20 deals
    double questions = 0;  // per second
};

Figures measure(const std::string& bytes, const Phrases& phrases) {
    Figures figures;
    const auto start = Clock::now();
    const auto base = read_pack(bytes);
    figures.read = seconds_since(start);
    if (!base) {
        for (std::size_t i = 0; i < std::min<std::size_t>(5, base.problems().size()); ++i) {
            std::printf("%s: %s\n", base.problems()[i].place.c_str(), base.problems()[i].sentence.c_str());
        }
        return figures;
    }
    figures.facts = base->facts.size();
    const auto indexing = Clock::now();
    const Material material(*base, phrases);
    figures.index = seconds_since(indexing);
    std::vector<double> rounds;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto dealing = Clock::now();
        if (deal(material, {.seed = seed, .length = 10, .tasks = {}, .practise = {}}).questions.size() == 10) {
            rounds.push_back(seconds_since(dealing));
        }
    }
    std::ranges::sort(rounds);
    figures.round = rounds.empty() ? 0 : rounds[rounds.size() / 2];
    // Facts taken evenly over each template's pool, so that packs of all sizes make the same mixture.
    std::size_t made = 0;
    const auto making = Clock::now();
    for (const Template& each : templates()) {
        const auto own = material.own(each);
        for (std::uint64_t i = 0; i < 40 && !own.empty(); ++i) {
            const Material::Keyed& keyed = own[i * 7919 % own.size()];
            made += make_fair(material, each, keyed.facts.front(), Rng(i)) ? 1U : 0U;
        }
    }
    figures.questions = static_cast<double>(made) / seconds_since(making);
    return figures;
}

}  // namespace

int main() {
    const std::string source = STANDPOINT_SOURCE_DIR;
    const auto phrases = Phrases::read(content(source + "/questions/phrases/en.json"));
    if (!phrases) {
        std::puts("The phrases cannot be read.");
        return 1;
    }
    const std::vector<std::string> packs{content(source + "/questions/ukraine-peace-talks/pack.json"),
                                         generated_pack(1000), generated_pack(10000)};
    std::vector<Figures> all;
    std::puts("  facts    read ms   index ms   round ms   load + first round ms   questions/s");
    for (const std::string& pack : packs) {
        const Figures figures = measure(pack, *phrases);
        std::printf("%7zu %10.2f %10.2f %10.2f %23.2f %13.0f\n", figures.facts, figures.read * 1e3, figures.index * 1e3,
                    figures.round * 1e3, (figures.read + figures.index + figures.round) * 1e3, figures.questions);
        all.push_back(figures);
    }
    const auto load = [](const Figures& figures) { return figures.read + figures.index + figures.round; };
    std::printf("10,000 facts against 1,000: load and deal x %.1f (n log n would be x 13.3), questions/s x %.2f\n",
                load(all[2]) / load(all[1]), all[2].questions / all[1].questions);
}
