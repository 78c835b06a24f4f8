import vue from '@vitejs/plugin-vue'

const isCustomElement = tag => tag === 'confluence-oauth-helper'

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] }
