// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>
#include <optional>

namespace aigo {

/// What HTML's "&NAME;" means, by the inside of it: the 252 names of HTML 4 and "apos", and "#8217" or "#x2019" (C1
/// numbers as windows-1252, as browsers take them). nullopt: no such character. Pure; any thread.
std::optional<QString> htmlEntity(QStringView name);

/// The character that windows-1252 has at 0x80 to 0x9f; the same one back for any other and where it has none.
char16_t windows1252(char16_t c1);

} // namespace aigo
