// The signs the game uses of Material Design Icons 1.6.50 (Debian's), by their code points there.
#pragma once

namespace standpoint::ui::icons {

inline constexpr char32_t none = 0;
inline constexpr char32_t alert = 0xF028;
inline constexpr char32_t arrow_left = 0xF04D;
inline constexpr char32_t arrow_right = 0xF054;
inline constexpr char32_t backspace = 0xF06E;
inline constexpr char32_t book = 0xF0BE;
inline constexpr char32_t calendar = 0xF0ED;
inline constexpr char32_t cards = 0xF639;
inline constexpr char32_t chart = 0xF128;
inline constexpr char32_t check = 0xF12C;
inline constexpr char32_t capitals = 0xF636;
inline constexpr char32_t chevron_down = 0xF140;
inline constexpr char32_t chevron_left = 0xF141;
inline constexpr char32_t chevron_right = 0xF142;
inline constexpr char32_t clock = 0xF150;
inline constexpr char32_t clipboard = 0xF14D;
inline constexpr char32_t close = 0xF156;
inline constexpr char32_t fire = 0xF238;
inline constexpr char32_t flag = 0xF23B;
inline constexpr char32_t heart = 0xF2D1;
inline constexpr char32_t help = 0xF625;
inline constexpr char32_t home = 0xF2DC;
inline constexpr char32_t information = 0xF2FD;
inline constexpr char32_t keyboard = 0xF30C;
inline constexpr char32_t keyboard_return = 0xF311;
inline constexpr char32_t lightbulb = 0xF336;
inline constexpr char32_t link = 0xF339;
inline constexpr char32_t map_marker = 0xF34E;
inline constexpr char32_t moon = 0xF594;
inline constexpr char32_t newspaper = 0xF395;
inline constexpr char32_t people = 0xF00E;
inline constexpr char32_t person = 0xF004;
inline constexpr char32_t play = 0xF40A;
inline constexpr char32_t quote = 0xF27E;
inline constexpr char32_t replay = 0xF459;
inline constexpr char32_t school = 0xF474;
inline constexpr char32_t settings = 0xF493;
inline constexpr char32_t star = 0xF4CE;
inline constexpr char32_t sun = 0xF5A8;
inline constexpr char32_t timeline = 0xF66E;
inline constexpr char32_t trophy = 0xF538;
inline constexpr char32_t undo = 0xF54C;

}  // namespace standpoint::ui::icons
