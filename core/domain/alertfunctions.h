// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/alertexpression.h"

#include <QStringList>
#include <QStringView>
#include <span>

namespace aigo {

/// The inside of the language of rules, shared by its reader, printer and explainer. Not for use elsewhere.
struct AlertFunctionWords
{
    AlertFunction function = AlertFunction::State;
    QStringView name;
    AlertSubjectKind subject = AlertSubjectKind::Provider;
    bool filtered = true; ///< takes a filter
    bool percentile = false;
    bool window = false;
    bool objective = false;
    enum class Name : quint8 { None, Price, Limit, Source, Period } named = Name::None;
    enum class Value : quint8 {
        None,
        State,
        Severity,
        Key,
        Duration,
        Percent,
        Ratio,
        Change,
        Dollars,
        Age,
        Spend,
        Bytes,
        Days
    } value = Value::None;
    const char *example = nullptr;
};
std::span<const AlertFunctionWords> alertFunctions();
const AlertFunctionWords *findAlertFunction(QStringView name);
const AlertFunctionWords &alertFunctionWords(AlertFunction function);

/// The words that a value or a name may be; empty: it is a number, or any text.
QStringList alertValueWords(AlertFunctionWords::Value value);
QStringList alertNameWords(AlertFunctionWords::Name name);
/// Of incidents: how bad, from 0; -1: no such word.
int alertSeverityRank(QStringView word);

} // namespace aigo
