// Stands in for Docusaurus's generated modules (@generated/codeTranslations and the like).
module.exports = {__esModule: true, default: {}};
