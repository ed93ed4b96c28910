#include "app/written_briefing.hpp"

#include <string>

#include "base/text.hpp"
#include "scenes/words.hpp"

namespace standpoint {

namespace {

constexpr std::size_t indent = 4;

class BriefingWriter {
public:
    BriefingWriter(Terminal& terminal, const Phrases& texts, const FactBase& base, const Briefing& board,
                   std::span<const Knowledge> known, std::span<const FactMemory> memories)
        : terminal_(terminal), texts_(texts), base_(base), board_(board), known_(known), memories_(memories) {}

    void write() {
        terminal_.say(base_.title, Tone::strong);
        const Source& source = base_.source;
        terminal_.say(texts_.part("text.source", {{"source", source.title},
                                                  {"publisher", source.publisher},
                                                  {"date", texts_.part("text.source.date", {{"date", source.date}})}}),
                      Tone::quiet);
        if (source.invented) {
            terminal_.say(texts_.part("text.invented"), Tone::quiet);
        }
        section(Section::people);
        for (const PeopleOfSide& group : board_.people) {
            heading(group.side ? base_[*group.side].name : texts_.part("window.briefing.no-side"));
            for (const std::size_t at : group.entries) {
                entry(at, {});
            }
        }
        stops(Section::meetings, board_.meetings);
        section(Section::positions);
        for (const TopicBoard& topic : board_.topics) {
            heading(sentence_case(base_[topic.topic].name, base_.language));
            for (const Exchange& exchange : topic.exchanges) {
                cells(topic, exchange);
            }
        }
        stops(Section::events, board_.events);
        for (const Section plain : {Section::states, Section::quantities, Section::terms}) {
            section(plain);
            for (std::size_t i = 0; i < board_.entries.size(); ++i) {
                if (board_.entries[i].section == plain) {
                    entry(i, {});
                }
            }
        }
        terminal_.flush();
    }

private:
    void section(Section which) {
        terminal_.gap();
        terminal_.say(texts_.part("window.briefing.tab." + std::string(word(which))), Tone::strong);
    }

    void heading(const std::string& text) { terminal_.say("  " + text, Tone::quiet); }

    void line(const std::string& text) {
        if (!text.empty()) {
            terminal_.say(std::string(indent, ' ') + text, Tone::plain, indent);
        }
    }

    // "  * The talks in Moscow. Steve Witkoff and Jared Kushner with Vladimir Putin. …", then what is known of it.
    void entry(std::size_t at, const std::string& note) {
        const BriefingEntry& told = board_.entries[at];
        const Knowledge knowledge = known_[told.fact.index];
        terminal_.say("  * " + told.title, Tone::strong, indent);
        line(note);
        line(told.detail);
        std::string particulars;
        for (const std::string& particular : told.particulars) {
            particulars += (particulars.empty() ? "" : ", ") + particular;
        }
        line(sentence_case(particulars, base_.language));
        if (!told.says.empty()) {
            line(texts_.part("window.briefing.according", {{"says", told.says}}));
        }
        line(told.explanation);
        if (told.none_reported) {
            line(texts_.part("window.briefing.no-answer"));
        }
        const Tone tone = knowledge == Knowledge::known    ? Tone::right
                          : knowledge == Knowledge::missed ? Tone::wrong
                                                           : Tone::quiet;
        terminal_.say(std::string(indent, ' ') +
                          texts_.part("text.briefing.foot",
                                      {{"n", std::to_string(told.paragraph)},
                                       {"knowledge", texts_.part("window.briefing." + std::string(word(knowledge)))}}),
                      tone, indent);
        const FactMemory& memory = memories_[told.fact.index];
        for (const std::string& text : {scenes::memory_text(texts_, memory), scenes::set_aside_text(texts_, memory)}) {
            if (!text.empty()) {
                terminal_.say(std::string(indent, ' ') + text, Tone::quiet, indent);
            }
        }
    }

    void stops(Section which, const std::vector<Stop>& all) {
        section(which);
        for (const Stop& stop : all) {
            entry(stop.entry, scenes::time_note(texts_, base_, stop));
        }
    }

    void cells(const TopicBoard& topic, const Exchange& exchange) {
        for (const PositionCell& cell : exchange.cells) {
            if (!cell.entry) {
                continue;  // said with the position that goes unanswered
            }
            const auto& answers = board_.entries[*cell.entry].answers;
            std::string note;
            if (answers) {
                const EntityRef& asking = base_.get<Position>(*answers).holder;
                note = texts_.part("window.briefing.in-answer", {{"holder", naming(base_, asking).in_text}});
            }
            const auto* side = std::get_if<SideId>(&topic.columns[cell.column]);
            const EntityRef& holder = base_.get<Position>(cell.about).holder;
            if (side != nullptr && holder != EntityRef(*side)) {
                note += (note.empty() ? "" : " · ") + base_[*side].name;
            }
            entry(*cell.entry, note);
        }
    }

    Terminal& terminal_;
    const Phrases& texts_;
    const FactBase& base_;
    const Briefing& board_;
    std::span<const Knowledge> known_;
    std::span<const FactMemory> memories_;
};

}  // namespace

void write_briefing(Terminal& terminal, const Phrases& texts, const FactBase& base, const Briefing& board,
                    std::span<const Knowledge> known, std::span<const FactMemory> memories) {
    BriefingWriter(terminal, texts, base, board, known, memories).write();
}

}  // namespace standpoint
